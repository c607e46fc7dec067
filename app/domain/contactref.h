#pragma once

#include "domain/ids.h"

namespace sparkbot {

/// Whose metadata: the same person on two numbers is two contacts.
struct ContactRef {
    DeviceId device;
    ContactId contact;

    bool isNull() const { return device.isNull() || contact.isNull(); }
    friend bool operator==(const ContactRef &, const ContactRef &) = default;
    friend size_t qHash(const ContactRef &ref, size_t seed = 0) { return qHashMulti(seed, ref.device, ref.contact); }
};

} // namespace sparkbot
