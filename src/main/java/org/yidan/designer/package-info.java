/**
 * What process designers work with, without Java: one set of rules for models, forms and tables ({@code rules}) that decides at the
 * build, at every deployment and in Modeler ({@code modeler}); rehearsal of drafts on the real engine, rolled back; releases by a
 * second person, versions and the way back; migration of running cases; replay of tables against closed calls. Nobody leans on it:
 * the engine's shield asks it by an interface of its own.
 */
@ApplicationModule(
        displayName = "Designer",
        allowedDependencies = {
            "shared",
            "calendar",
            "organization",
            "catalog",
            "catalog :: sheet",
            "engine",
            "engine :: steps",
            "casework",
            "casework :: forms",
            "casework :: office",
            "engine :: shield",
            "casework :: journal",
            "casework :: process",
            "casework :: steps",
            "casework :: time",
            "casework :: attachments",
            "call",
            "call :: replay",
            "catalog :: drafting",
            "level"
        })
@NullMarked
package org.yidan.designer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
