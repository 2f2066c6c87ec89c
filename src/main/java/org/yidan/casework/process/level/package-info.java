/**
 * The engine's side of objections "not our level" (RULES 7.9-5): finds, holds, ends and hands over the task objected
 * to, and tells when it is gone by another way.
 */
@NullMarked
package org.yidan.casework.process.level;

import org.jspecify.annotations.NullMarked;
