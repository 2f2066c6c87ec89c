package org.yidan.catalog;

import java.util.List;

/**
 * Somebody entered something about a law, which counts only when a second person has checked it; said within the transaction.
 *
 * @param posts the groups of those who may check it
 */
public record LawAwaitsCheck(String citation, List<String> posts, String enteredBy) {

    public LawAwaitsCheck {
        posts = List.copyOf(posts);
    }
}
