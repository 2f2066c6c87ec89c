package org.yidan.call.journal;

/** Something was written into the journal of a call that is closed, its closing included; said within the transaction. */
public record ActAfterEnd(long callId) {}
