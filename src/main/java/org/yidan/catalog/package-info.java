/**
 * The responsibility list (清单): its matters, versions and legal basis, looked up as of a day and as known at a moment,
 * and the import of the first list. Enter by {@link org.yidan.catalog.MatterCatalog}; who is responsible says
 * {@link org.yidan.catalog.ResponsibleUnits}. The next versions are made in {@link
 * org.yidan.catalog.drafting}. Leans on {@code organization}, which turns types of units into units, and on {@code calendar} for
 * the first days of versions.
 */
@ApplicationModule(
        displayName = "Catalog",
        allowedDependencies = {"shared", "organization", "organization :: access", "calendar"})
@NullMarked
package org.yidan.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
