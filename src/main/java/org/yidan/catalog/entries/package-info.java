/**
 * Reads the entries of the list from the database for {@link org.yidan.catalog.MatterCatalog}, which is the only one to come
 * here.
 */
@NullMarked
package org.yidan.catalog.entries;

import org.jspecify.annotations.NullMarked;
