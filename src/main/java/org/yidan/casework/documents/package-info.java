/** Official documents issued in a case: numbered without gaps, never changed. */
@NamedInterface("documents")
@NullMarked
package org.yidan.casework.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
