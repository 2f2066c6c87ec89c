package org.yidan.evaluation;

import java.util.Collection;

/**
 * Units or people are to hear of something of an assessment; published in the transaction of the act.
 *
 * @param code which text they get; begins with the room, and the notice leads to its page
 * @param caseNo the case it is about
 * @param units units whose leaders hear
 * @param users people who hear
 */
public record PeopleTold(String code, String caseNo, Collection<String> units, Collection<String> users) {}
