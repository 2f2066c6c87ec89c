/** The list's versions: {@link org.yidan.catalog.version.VersionRegister} reads them, newest first. */
@NullMarked
package org.yidan.catalog.version;

import org.jspecify.annotations.NullMarked;
