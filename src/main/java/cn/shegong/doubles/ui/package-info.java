/** The page on which people who were entered twice are put together. */
package cn.shegong.doubles.ui;
