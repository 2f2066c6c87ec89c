/**
 * Moves running cases from one version of a process to another: chosen, rehearsed case by case in transactions that are always
 * rolled back, proposed by one person, confirmed by another, carried out one case a transaction and reported. Entry:
 * {@link org.yidan.designer.migration.MigrationDesk}. The engine is reached through {@link org.yidan.designer.migration.CaseMoves}
 * and {@link org.yidan.designer.migration.VersionPlans}.
 */
@NullMarked
package org.yidan.designer.migration;

import org.jspecify.annotations.NullMarked;
