package org.yidan.people.proposal;

import java.util.Set;

/**
 * A proposal was made or decided; told in the transaction of it.
 *
 * @param code what it was: {@code post-proposed}, {@code post-accepted} or {@code post-declined}
 * @param subject the post, and who is to hold it
 * @param words why it was proposed, or what the leader is answered
 * @param by user id of who did it
 * @param users who is told, by user id
 * @param groups the posts that are told
 */
public record ProposalNews(
        String code, String unitCode, String subject, String words, String by, Set<String> users, Set<String> groups) {}
