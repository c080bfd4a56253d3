/** The page on which a county's tables are filled. */
package cn.shegong.filling.ui;
