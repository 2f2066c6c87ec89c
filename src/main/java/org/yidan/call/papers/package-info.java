/**
 * What the papers of a call have in common (F-02, F-05, F-06, F-10, F-11): each is issued as a document of the case by the desk whose act
 * it is about. Entry: {@link org.yidan.call.papers.CallPapers}.
 */
@NullMarked
package org.yidan.call.papers;

import org.jspecify.annotations.NullMarked;
