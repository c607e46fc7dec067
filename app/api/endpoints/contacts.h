#pragma once

#include "api/request.h"
#include "domain/contact.h"

namespace sparkbot {

/// `GET /chat/{device}/contacts/{wid}`: the only way to read metadata.
Request<Contact> contactDetail(const DeviceId &device, const ContactId &contact);

/// `PATCH /chat/{device}/contacts/{wid}/metadata` with a bare array: sets these keys and keeps all others. An empty
/// list, a key twice, or a pair that checkKey() or checkValue() forbids makes the request invalid.
Request<Accepted> upsertMetadata(const DeviceId &device, const ContactId &contact, const QList<MetadataPair> &pairs);

} // namespace sparkbot
