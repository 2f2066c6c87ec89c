package org.yidan.notification;

/** What people are told of; each kind can be switched off per person and channel. */
public enum NoticeKind {
    /** A task for one's post, or handed to oneself. */
    NEW_WORK,
    /** 50, 80 or 100 percent of a task's time are used up (RULES 0.4-4). */
    REMINDER,
    /** 督办: the levels of supervision (RULES 1.5). */
    SUPERVISION,
    /** A dispatch or a power was returned, or a return was decided on. */
    RETURN,
    /** A dispute over duties was ruled on. */
    RULING,
    /** A new version of the list was published. */
    VERSION_CHANGE,
    /** A colleague took over one's task. */
    TAKEN_OVER,
    /** The call one registered was accepted, answered or closed. */
    MY_CALL,
    /** A colleague asks for an opinion, gives it, sends a copy or urges. */
    COLLEAGUE
}
