/**
 * What is printed of a call: dispatches (F-02), feedback (F-05), acts of supervision (F-06), decided requests (F-10, F-11), each
 * as it was recorded. Entry for the module that prints: {@link org.yidan.call.papers.CallPapers}. Reads only.
 */
@NamedInterface("papers")
@NullMarked
package org.yidan.call.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
