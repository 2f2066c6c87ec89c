package org.yidan.call.archive;

/** A call is closed; stopped when it was withdrawn, terminated or merged on its way. Said in the transaction of the closing. */
public record CallEnded(long callId, boolean stopped) {}
