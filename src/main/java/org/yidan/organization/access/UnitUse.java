package org.yidan.organization.access;

import java.util.List;
import org.yidan.organization.OrganizationUnit;

/** Contributed by a module: what of it still leans on a unit, so that the unit cannot be closed yet. */
public interface UnitUse {

    /** In words for who keeps the units, with what to do; empty when nothing does. */
    List<String> of(OrganizationUnit unit);
}
