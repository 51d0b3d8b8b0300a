package org.anjiao.device.internal.intake;

import org.anjiao.device.intake.IntakeCompletion;
import org.anjiao.device.intake.IntakeFrame;

/** A frame that the gate has taken, and whom to tell. */
record Taken(IntakeFrame frame, IntakeCompletion completion) {}
