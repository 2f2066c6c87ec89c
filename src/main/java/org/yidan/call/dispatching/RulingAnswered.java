package org.yidan.call.dispatching;

/** The unit a ruling made responsible signed for the call, or did not obey in time; said in the transaction of that act. */
public record RulingAnswered(String callNo, boolean obeyed) {}
