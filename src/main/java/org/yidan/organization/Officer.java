package org.yidan.organization;

/** A person who works here; the id is the user id of the log-in. */
public record Officer(String userId, String displayName) {}
