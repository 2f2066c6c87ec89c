/**
 * The monthly bulletin (通报): figures of a month frozen when it is made, texts around them that people write, and its issue with number
 * and hash. Entry class {@link org.yidan.evaluation.bulletin.BulletinDesk}.
 */
@NullMarked
package org.yidan.evaluation.bulletin;

import org.jspecify.annotations.NullMarked;
