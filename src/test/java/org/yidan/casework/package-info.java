/** What every case relies on: numbers, parties, journal, clocks, documents, links, attachments and who may see them. */
@NullMarked
package org.yidan.casework;

import org.jspecify.annotations.NullMarked;
