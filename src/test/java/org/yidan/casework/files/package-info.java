/** Tests of what is sent in, over real HTTP: hostile files, kept once, shown shrunk. */
@NamedInterface("files")
@NullMarked
package org.yidan.casework.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
