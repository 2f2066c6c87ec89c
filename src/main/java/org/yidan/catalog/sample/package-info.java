/**
 * The sample list: {@link org.yidan.catalog.sample.SampleList} publishes it for both sample regions when the embedded
 * database starts for the first time. It is demonstration material and is marked as such.
 */
@NullMarked
package org.yidan.catalog.sample;

import org.jspecify.annotations.NullMarked;
