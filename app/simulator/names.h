#pragma once

#include <QString>

namespace simulator {

class Random;

/// A made-up person's name, in one of many scripts.
QString personName(Random &random);
QString groupName(Random &random);
/// Names that programs stumble over: long, right to left, HTML, formulas, control characters. `position` counts from 0;
/// an empty result means there are no more.
QString awkwardName(qsizetype position);

} // namespace simulator
