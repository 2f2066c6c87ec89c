/**
 * The program {@code yidan-verify.jar}: checks a bundle, a published log or a database against the sealed log, answers as a
 * witness, and says its three verdicts in Chinese and English. One file beside Java 17; a driver of PostgreSQL is taken from
 * the class path or from where one says it lies.
 */
@NullMarked
package org.yidan.audit.verifier;

import org.jspecify.annotations.NullMarked;
