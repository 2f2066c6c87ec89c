package org.yidan.casework.path;

/** A sequence flow of a model. */
public record ModelFlow(String id, String source, String target) {}
