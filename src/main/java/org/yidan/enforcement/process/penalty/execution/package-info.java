/**
 * One thin bean for each step of service, performance and closing.
 */
@NullMarked
package org.yidan.enforcement.process.penalty.execution;

import org.jspecify.annotations.NullMarked;
