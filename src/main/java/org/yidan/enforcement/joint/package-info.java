/**
 * Joint enforcement of several subjects under one lead (RULES 2): the task, the units it invites and their officers.
 *
 * <p>{@link org.yidan.enforcement.joint.JointTask} and {@link org.yidan.enforcement.joint.Participant} are what every room
 * below asks: {@code plan} prepares, {@code site} inspects and decides, {@code measure} carries out, {@code result} reports.
 */
@NullMarked
package org.yidan.enforcement.joint;

import org.jspecify.annotations.NullMarked;
