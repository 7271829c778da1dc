import { render } from 'preact';
import { Page } from './shell/page.tsx';
import { applyTheme, chosenTheme } from './shell/theme.ts';
import { followLinks } from './shell/use-route.ts';
import './styles/base.css';
import './styles/shell.css';
import './styles/try.css';
import './styles/document.css';
import './styles/boards.css';

applyTheme(chosenTheme());
document.addEventListener('click', followLinks);
const page = document.getElementById('page');
if (page) render(<Page />, page);
