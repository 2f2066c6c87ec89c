/**
 * What one may ask for beside a task (延期、中止、异议、非本级职责 …). A module that can be asked for something declares one
 * {@link org.yidan.casework.asking.Asking} for each kind as a Spring bean; the card beside every task shows its
 * {@link org.yidan.casework.asking.Offer} and sends the answers back. Nothing here decides: an asking starts the process that
 * does, by {@link org.yidan.casework.asking.RequestProcess}, with all its checks.
 */
@NamedInterface("asking")
@NullMarked
package org.yidan.casework.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
