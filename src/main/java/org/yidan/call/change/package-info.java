/**
 * Requests to change a running call (RULES 1.6): extension, pause, withdrawal, termination, merger, mark of abuse.
 * Entry:
 * {@link org.yidan.call.change.RequestDesk} for asking, {@link org.yidan.call.change.RequestApprovalDesk} for deciding,
 * {@link org.yidan.call.change.ChangeDesk} for carrying out. Neighbours: {@code time} moves the deadlines, the running process is reached through {@code CallProcess}.
 */
@NullMarked
package org.yidan.call.change;

import org.jspecify.annotations.NullMarked;
