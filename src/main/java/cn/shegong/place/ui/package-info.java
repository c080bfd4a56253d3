/** The pages of {@link cn.shegong.place}. */
package cn.shegong.place.ui;
