/** The steps of {@code call-request.bpmn}: each speaks to a desk of {@code change}; the call is found by the business key. */
@NullMarked
package org.yidan.call.process.change;

import org.jspecify.annotations.NullMarked;
