/** The file of a case as staff read it: who is responsible, until when and why, every act, documents, links, attachments. */
@NamedInterface("page")
@NullMarked
package org.yidan.casework.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
