/**
 * The one room for photos and papers of calls and cases: what is sent is looked at ({@link
 * org.yidan.casework.files.FileCheck}), kept once by its hash ({@link org.yidan.casework.files.FileStore}) and shown shrunk
 * ({@link org.yidan.casework.files.FilePreviews}). Who holds a file and who may see it is not known here.
 */
@NamedInterface("files")
@NullMarked
package org.yidan.casework.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
