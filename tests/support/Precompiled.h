// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/base/Precompiled.h"
#include <QSignalSpy>
#include <QTest>
