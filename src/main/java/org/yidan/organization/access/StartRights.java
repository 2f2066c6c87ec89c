package org.yidan.organization.access;

import java.util.List;

/** Contributed by a module: who begins each of its processes. */
public interface StartRights {

    /** One for each process of the module. */
    List<StartRight> startRights();
}
