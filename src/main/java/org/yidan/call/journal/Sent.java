package org.yidan.call.journal;

import java.util.Map;

/** Who sent a form, and every answer as it was sent. */
public record Sent(String actor, Map<String, Object> answers) {}
