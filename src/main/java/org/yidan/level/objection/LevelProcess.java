package org.yidan.level.objection;

/** What an objection asks of its own running process; implemented by the engine's side. */
public interface LevelProcess {

    /** The task objected to is gone; completed by its holder, or without him. */
    void taskEnded(String objectionNo, boolean completed);
}
