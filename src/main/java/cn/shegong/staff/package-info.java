/** Workers, their roles and their way in; who left cannot sign in but stays on the records. */
package cn.shegong.staff;
