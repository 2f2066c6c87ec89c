/**
 * The bundle of a case for a court or an archive: one zip with every row, form, photo, paper and model of the case, the leaves that
 * prove them and what people read of it (ADR 0077). Entry: {@link org.yidan.audit.bundle.BundleDesk}.
 */
@NullMarked
package org.yidan.audit.bundle;

import org.jspecify.annotations.NullMarked;
