/**
 * Writes list versions: {@link org.yidan.catalog.publishing.ListPublisher} ends and follows entries, and
 * {@link org.yidan.catalog.publishing.LegalBasisRegister} keeps the articles they rest on. Only the first import, the
 * sample list and the list adjustment come here.
 */
@NullMarked
package org.yidan.catalog.publishing;

import org.jspecify.annotations.NullMarked;
