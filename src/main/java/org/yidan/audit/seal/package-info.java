/**
 * The sealed log: the database writes one leaf a transaction, and this room tells it who acts with which command, gives leaves
 * their place in the log and in their cases, signs checkpoints, hands them to outside witnesses and says whether rows and leaves
 * agree (ADR 0075).
 */
@NamedInterface("seal")
@NullMarked
package org.yidan.audit.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
