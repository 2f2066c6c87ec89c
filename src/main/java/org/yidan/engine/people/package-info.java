/**
 * The engine's users and groups as the office wants them: what may be changed of a user and by whom, what staff see of each
 * other, and what becomes of the tasks of who has lost a post.
 */
@NullMarked
package org.yidan.engine.people;

import org.jspecify.annotations.NullMarked;
