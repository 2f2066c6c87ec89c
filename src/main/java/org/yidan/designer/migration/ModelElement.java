package org.yidan.designer.migration;

/**
 * An element of a version at which a case can wait.
 *
 * @param type its BPMN type; only one of the same type can take its place
 * @param waiting how many cases wait there now
 * @param event whether it has a timer or message that can be made again
 */
public record ModelElement(String id, String name, String type, long waiting, boolean event) {}
