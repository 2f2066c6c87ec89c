/**
 * Matter calls (事项呼叫) from registration to archive (RULES 1): who must act is what the responsibility list says, until
 * when is what the working calendar says, and every step leaves its record.
 *
 * <p>Entry: {@link org.yidan.call.Call} and {@link org.yidan.call.Calls}; the use cases are the desks of the rooms
 * {@code intake}, {@code dispatching}, {@code handling}, {@code feedback}, {@code supervision} and {@code change}; only
 * {@code process} speaks to the engine. Neighbours: the catalog and the organization say who, the calendar says when, the
 * engine gives the vocabulary of models. Other modules hear the events of this package and never call back.
 */
@ApplicationModule(
        displayName = "Call",
        allowedDependencies = {
            "shared",
            "calendar",
            "organization",
            "organization :: access",
            "organization :: stand-ins",
            "catalog",
            "engine",
            "engine :: steps",
            "casework",
            "casework :: *"
        })
@NullMarked
package org.yidan.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
