/** What a small container holds: floods, endless bodies, big photos and a day's work with the memory the image gives. */
@NullMarked
package org.yidan.bench.container;

import org.jspecify.annotations.NullMarked;
