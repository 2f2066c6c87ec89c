/** What the heads of photos say of the memory it takes to decode them, read without decoding. */
@NullMarked
package org.yidan.casework.files.head;

import org.jspecify.annotations.NullMarked;
