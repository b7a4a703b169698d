import { publicRouter } from '../../../shared/server/rest/public-api';

export default publicRouter('api::article.article');
